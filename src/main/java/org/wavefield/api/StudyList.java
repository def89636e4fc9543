package org.wavefield.api;

import java.util.List;

/**
 * Studies as a document. An object, not an array, so that it can grow.
 *
 * @param studies by code
 */
record StudyList(List<StudyDocument> studies) {}
