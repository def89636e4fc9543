package org.wavefield.planted.respondent;

import jakarta.transaction.Transactional;

class TransactionalPage {
    @Transactional
    void save() {}
}
