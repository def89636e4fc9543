package org.wavefield.instrument;

import java.time.Instant;

/**
 * A numbered, immutable copy of a study's files.
 *
 * @param id by which interviews and fieldings refer to it
 * @param study the study's id
 * @param number within the study, from 1
 * @param hash of its files, see {@link StudyFiles#hash()}
 * @param publishedAt when it was published
 */
public record PublishedVersion(long id, String study, int number, String hash, Instant publishedAt) {}
