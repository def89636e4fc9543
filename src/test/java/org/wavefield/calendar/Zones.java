package org.wavefield.calendar;

import java.util.List;

/** Zones of the six countries: Russia's eleven, and those of the others that differ. */
final class Zones {

    static final List<String> RUSSIA = List.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka");

    static final List<String> AMERICA = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Adak",
            "Pacific/Honolulu",
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Regina",
            "America/Edmonton",
            "America/Vancouver");

    static final List<String> EUROPE = List.of("Europe/London", "Europe/Berlin", "Europe/Warsaw");

    private Zones() {}
}
