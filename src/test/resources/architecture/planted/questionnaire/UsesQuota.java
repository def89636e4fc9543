package org.wavefield.planted.questionnaire;

import org.wavefield.planted.quota.Quota;

/** Upwards, and with {@link Quota} a cycle. */
public class UsesQuota {
    Quota quota;
}
