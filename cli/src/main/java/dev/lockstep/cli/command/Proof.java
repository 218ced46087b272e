package dev.lockstep.cli.command;

import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.Trials;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.Verification;
import dev.lockstep.verifier.proof.VerificationRequest;
import dev.lockstep.verifier.report.Report;
import java.util.Optional;

/** Lets a throwaway server prove the models of a run, and says what came out. */
final class Proof {
    private final Surroundings surroundings;
    private final Talk talk;
    private final Mode mode;

    Proof(Surroundings surroundings, Talk talk, Mode mode) {
        this.surroundings = surroundings;
        this.talk = talk;
        this.mode = mode;
    }

    ExitCode run(Project project, Emissions emissions, Optional<ReportFile> reportFile) {
        VerificationRequest request = new Trials(project, mode, surroundings).request(emissions);
        PostgresVersion version = project.configuration().postgres().version();
        talk.say("proving the models on a throwaway Postgres " + version + " ...");
        Report report;
        try (ThrowawayServer server =
                ThrowawayServer.start(ServerSettings.ofThisProcess().withVersion(version))) {
            report = Verification.run(request, server);
        }
        if (report.outcome() == Report.Outcome.CLEAN) {
            talk.news(report.text().stripTrailing());
        } else {
            talk.result(report.text().stripTrailing());
        }
        report.timings().forEach(timing -> talk.detail(timing.step() + ": " + timing.milliseconds() + " ms"));
        reportFile.ifPresent(file -> file.write(surroundings.folder(), report.json()));
        return outcome(report);
    }

    private ExitCode outcome(Report report) {
        return switch (report.outcome()) {
            case CLEAN -> {
                talk.news(talk.good("proven: every target builds the schema of the canonical file"));
                yield ExitCode.CLEAN;
            }
            case FINDINGS -> {
                talk.problem(talk.bad("not proven: the findings are above"));
                yield ExitCode.FINDINGS;
            }
            case NOT_DONE -> {
                report.subjects()
                        .forEach(subject -> subject.notDone()
                                .ifPresent(reason ->
                                        talk.problem("lockstep: " + subject.name() + " was not checked: " + reason)));
                yield ExitCode.ENVIRONMENT;
            }
        };
    }
}
