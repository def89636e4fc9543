package org.wavefield.admin;

/** A field that a form carries along unseen. */
record FormField(String name, String value) {}
