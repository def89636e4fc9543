package org.wavefield.study;

/**
 * A research programme.
 *
 * @param id its key in the database
 * @param code its name in addresses, the name of its folder: {@code microcode}
 * @param title as researchers read it
 */
public record Study(int id, String code, String title) {}
