package org.wavefield.planted.admin;

import org.wavefield.planted.study.StudyRow;

class PageWithEntity {
    StudyRow row;
}
