package org.wavefield.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wavefield.fieldwork.InterviewCodeEntity.Purpose;

/** The codes that were given out, of which only hashes are kept. */
@ApplicationScoped
class Codes {

    private final EntityManager entities;

    Codes(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes a withdrawal code good, beside those that the respondent has already. */
    void addWithdrawal(InterviewId interview, Code code) {
        add(interview, Purpose.WITHDRAWAL, code);
    }

    /** Makes this the interview's only resume code. */
    void setResume(InterviewId interview, Code code) {
        List<byte[]> known = entities.createQuery(
                        "select hash from InterviewCodeEntity"
                                + " where wave = :wave and interview = :interview and purpose = :purpose",
                        byte[].class)
                .setParameter("wave", interview.wave())
                .setParameter("interview", interview.number())
                .setParameter("purpose", Purpose.RESUME)
                .getResultList();
        if (known.stream().anyMatch(hash -> Arrays.equals(hash, code.hash()))) {
            return;
        }
        removeResume(interview);
        add(interview, Purpose.RESUME, code);
    }

    /** From now on, the interview cannot be resumed by a code. */
    void removeResume(InterviewId interview) {
        entities.createQuery("delete from InterviewCodeEntity"
                        + " where wave = :wave and interview = :interview and purpose = :purpose")
                .setParameter("wave", interview.wave())
                .setParameter("interview", interview.number())
                .setParameter("purpose", Purpose.RESUME)
                .executeUpdate();
    }

    /** The interview that this code resumes. Should two have the same, neither. */
    Optional<InterviewId> resumedBy(Code code, Set<Integer> waves) {
        List<InterviewCodeEntity> found = entities.createQuery(
                        "from InterviewCodeEntity where wave in :waves and hash = :hash and purpose = :purpose",
                        InterviewCodeEntity.class)
                .setParameter("waves", waves)
                .setParameter("hash", code.hash())
                .setParameter("purpose", Purpose.RESUME)
                .getResultList();
        return found.size() == 1
                ? Optional.of(new InterviewId(found.get(0).wave, found.get(0).interview))
                : Optional.empty();
    }

    private void add(InterviewId interview, Purpose purpose, Code code) {
        entities.persist(InterviewCodeEntity.of(interview, purpose, code));
    }
}
