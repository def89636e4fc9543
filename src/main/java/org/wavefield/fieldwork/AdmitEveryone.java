package org.wavefield.fieldwork;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import org.wavefield.interview.Route;
import org.wavefield.study.Fielding;

/** There is a place for everyone where nothing limits them. */
@ApplicationScoped
@DefaultBean
class AdmitEveryone implements Admission {

    @Override
    public Place ask(InterviewId interview, Fielding fielding, Route route) {
        return Place.ADMITTED;
    }
}
