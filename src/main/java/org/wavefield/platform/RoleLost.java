package org.wavefield.platform;

/**
 * Somebody no longer holds a role in a study. Fired within the transaction that takes it away, so that whoever has to act on
 * it does so with it or not at all.
 *
 * @param username the name that the person signs in with, in small letters
 * @param study the study's code
 * @param role one of {@link Roles}
 */
public record RoleLost(String username, String study, String role) {}
