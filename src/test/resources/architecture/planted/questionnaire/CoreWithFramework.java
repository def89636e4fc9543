package org.wavefield.planted.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CoreWithFramework {}
