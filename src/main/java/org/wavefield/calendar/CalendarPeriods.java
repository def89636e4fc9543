package org.wavefield.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wavefield.study.Fielding;
import org.wavefield.study.Period;
import org.wavefield.study.PlannedPeriods;

/** The hours of the calendar, for whoever holds fieldings against their plan. */
@ApplicationScoped
class CalendarPeriods implements PlannedPeriods.Plan {

    private final EntityManager entities;

    CalendarPeriods(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<Integer, Period> of(Collection<Fielding> fieldings) {
        Map<Integer, Fielding> byKey = fieldings.stream().collect(Collectors.toMap(Fielding::id, Function.identity()));
        Map<Integer, Period> periods = new HashMap<>();
        if (!byKey.isEmpty()) {
            entities.createQuery("from PlannedHoursEntity where fielding in :fieldings", PlannedHoursEntity.class)
                    .setParameter("fieldings", byKey.keySet())
                    .getResultStream()
                    .forEach(planned -> periods.put(planned.fielding, period(planned, byKey)));
        }
        return periods;
    }

    private static Period period(PlannedHoursEntity planned, Map<Integer, Fielding> byKey) {
        Hours hours = planned.in(byKey.get(planned.fielding).panel().timeZone());
        return new Period(hours.opens().moment(), hours.closes().moment());
    }
}
