package dev.lockstep.emitters.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The singular of an English plural: {@code categories} gives {@code category}.
 *
 * <p>A word that is no plural, or that nobody can tell, stays as it is. Each entry of the tables decides class names of
 * schemas in use: adding one renames nothing there, because chosen names are recorded.
 */
public final class Singular {
    private static final Set<String> UNCHANGED = words("series species news status data metadata media information"
            + " equipment money means headquarters crossroads aircraft software hardware feedback staff police"
            + " goods clothes thanks proceeds scissors alias atlas bias canvas gas pancreas overseas whereas"
            + " chaos cosmos kudos ethos pathos lens sms gps ios dns tls css https aws rss pos sis as is us os"
            + " yes this has was does always perhaps analytics physics mathematics maths logistics economics"
            + " politics ethics electronics graphics mechanics genetics athletics robotics sheep fish deer"
            + " ens abs ads bps cms crs dbms erp fps jss mss oas ops pms qos sas sps tms vps wms xss ms ns ts ps");

    private static final Map<String, String> IRREGULAR = table("people person, men man, women woman, children child,"
            + " salesmen salesman, businessmen businessman, craftsmen craftsman, chairmen chairman,"
            + " mice mouse, geese goose, feet foot, teeth tooth, oxen ox, indices index, matrices matrix,"
            + " vertices vertex, appendices appendix, criteria criterion, phenomena phenomenon, schemata schema,"
            + " bacteria bacterium, strata stratum, addenda addendum, errata erratum, memoranda memorandum,"
            + " alumni alumnus, radii radius, nuclei nucleus, stimuli stimulus, fungi fungus, formulae formula,"
            + " analyses analysis, axes axis, crises crisis, theses thesis, hypotheses hypothesis,"
            + " diagnoses diagnosis, synopses synopsis, parentheses parenthesis, oases oasis, emphases emphasis,"
            + " prognoses prognosis, quizzes quiz, aliases alias, atlases atlas, biases bias, canvases canvas,"
            + " gases gas, lenses lens, leaves leaf, halves half, wolves wolf, knives knife, lives life, wives wife,"
            + " shelves shelf, loaves loaf, thieves thief, calves calf, scarves scarf, selves self, elves elf,"
            + " heroes hero, potatoes potato, tomatoes tomato, echoes echo, vetoes veto, cargoes cargo,"
            + " movies movie, cookies cookie, zombies zombie, calories calorie, selfies selfie, genies genie,"
            + " hoodies hoodie, rookies rookie, bookies bookie, brownies brownie, newbies newbie, prairies prairie,"
            + " sorties sortie, caches cache, niches niche, headaches headache, avalanches avalanche,"
            + " abuses abuse, excuses excuse, waltzes waltz, blitzes blitz, buzzes buzz, apis api, taxis taxi,"
            + " wikis wiki, emojis emoji, uris uri, kpis kpi, pois poi, skis ski, menus menu, cpus cpu, gpus gpu,"
            + " skus sku, gurus guru");

    private static final List<String> SAME_ENDINGS = List.of("ss", "us", "is");

    /** Endings whose plural appends {@code es}. */
    private static final List<String> ES_ENDINGS = List.of(
            "sses", "shes", "ches", "xes", "tuses", "ruses", "nuses", "puses", "cuses", "buses", "iuses", "luses",
            "xuses");

    private Singular() {}

    /** @param word in lower case */
    public static String of(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        boolean stays = UNCHANGED.contains(word)
                || word.length() < 3
                || !word.endsWith("s")
                || SAME_ENDINGS.stream().anyMatch(word::endsWith);
        return stays ? word : byEnding(word);
    }

    private static String byEnding(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean appendedEs = ES_ENDINGS.stream().anyMatch(word::endsWith);
        return word.substring(0, word.length() - (appendedEs ? 2 : 1));
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    private static Map<String, String> table(String text) {
        Map<String, String> entries = new HashMap<>();
        Arrays.stream(text.split(", *")).map(pair -> pair.strip().split(" ")).forEach(pair -> {
            entries.put(pair[0], pair[1]);
        });
        return Map.copyOf(entries);
    }

    /** The plurals that follow no rule, for the test that forms them again. */
    static Map<String, String> irregular() {
        return IRREGULAR;
    }

    /** The words that stay as they are, for the test. */
    static Set<String> unchanged() {
        return UNCHANGED;
    }
}
