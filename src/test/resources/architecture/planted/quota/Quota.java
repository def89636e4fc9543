package org.wavefield.planted.quota;

import org.wavefield.planted.questionnaire.UsesQuota;

public class Quota {
    UsesQuota back;
}
