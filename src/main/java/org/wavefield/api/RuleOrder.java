package org.wavefield.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wavefield.calendar.RuleInput;

/** A rule that makes waves. */
@Schema(name = "Rule")
record RuleOrder(
        @Schema(
                        description = "What decides on the days",
                        enumeration = {"recurring", "fixed", "triggered"})
                String kind,
        @Schema(description = "{month} and {year} stand for those in which a wave opens", examples = "{month} {year}")
                String title,
        @Schema(description = "Of a recurring one: RFC 5545", examples = "FREQ=MONTHLY;BYDAY=1MO") String recurrence,
        @Schema(description = "Of a fixed one: the opening day. Of a recurring one: the first that can be one")
                String startsOn,
        @Schema(description = "Of a triggered one: hours from now to the opening, everywhere at once") Integer inHours,
        @Schema(description = "Of a triggered one, in place of inHours: the moment itself, in UTC") String moment,
        @Schema(description = "How many days a wave is open, the opening day included") Integer days,
        @Schema(description = "Local time in each panel", examples = "09:00") String opens,
        @Schema(description = "Local time of the last day", examples = "23:59") String closes,
        @Schema(description = "Those that are on") List<String> modules,
        @Schema(description = "Whether everyone with a fielding's address may take part") Boolean openEntry,
        @Schema(description = "Completes wanted, by country panel; only these take part") Map<String, Integer> targets,
        @Schema(description = "Why a rule that was saved is changed; of a new one, nothing") String reason) {

    /** As the calendar reads it: what is missing is empty. */
    RuleInput input() {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (targets != null) {
            targets.forEach((panel, target) -> wanted.put(panel, text(target)));
        }
        return new RuleInput(
                kind,
                title,
                recurrence,
                startsOn,
                text(inHours),
                moment,
                text(days),
                opens,
                closes,
                modules == null ? "" : String.join(",", modules),
                text(openEntry),
                wanted);
    }

    private static String text(Object said) {
        return said == null ? "" : said.toString();
    }
}
