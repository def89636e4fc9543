package org.wavefield.respondent;

import java.util.List;

/**
 * A fielding on the local start page.
 *
 * @param name of its study, wave and country
 * @param address of its welcome page
 * @param locales it can be answered in
 */
public record LocalFielding(String name, String address, List<String> locales) {}
