package dev.lockstep.verifier.postgres;

import java.io.IOException;
import java.io.OutputStream;

/** A program that starts a server, says so and waits to be ended from outside. */
final class ServerKeeper {
    private ServerKeeper() {}

    public static void main(String[] arguments) throws IOException {
        ServerSettings settings = ServerSettings.ofThisProcess();
        try (ThrowawayServer server = ThrowawayServer.start(settings)) {
            System.out.println(server.createDatabase("kept").port());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
