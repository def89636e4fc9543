package org.wavefield.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.wavefield.fieldwork.InterviewId;

/** What respondents were told is stored. */
final class Acknowledgements {

    private final Map<InterviewId, Queue<Page>> interviews = new ConcurrentHashMap<>();

    /** An interview has begun. */
    void begun(InterviewId interview) {
        interviews.put(interview, new ConcurrentLinkedQueue<>());
    }

    /**
     * A page was taken.
     *
     * @param chosen option codes and points of scales, by item
     */
    void taken(InterviewId interview, String page, Map<String, String> chosen) {
        interviews.get(interview).add(new Page(page, chosen));
    }

    int pages() {
        return interviews.values().stream().mapToInt(Queue::size).sum();
    }

    /** Each is there, once; the one page beyond them may be that whose answer was under way at the end. */
    void assertStored(Connection database) throws SQLException {
        assertThat(pages()).isPositive();
        for (Map.Entry<InterviewId, Queue<Page>> interview : interviews.entrySet()) {
            List<String> told = interview.getValue().stream().map(Page::name).toList();
            List<String> stored = storedPages(database, interview.getKey());
            assertThat(stored).startsWith(told.toArray(String[]::new)).hasSizeBetween(told.size(), told.size() + 1);
            for (Page page : interview.getValue()) {
                assertStored(database, interview.getKey(), page.chosen());
            }
        }
    }

    private static void assertStored(Connection database, InterviewId interview, Map<String, String> chosen)
            throws SQLException {
        for (Map.Entry<String, String> answer : chosen.entrySet()) {
            assertThat(storedAnswer(database, interview, answer.getKey()))
                    .as(answer.getKey())
                    .isEqualTo(answer.getValue());
        }
    }

    private static List<String> storedPages(Connection database, InterviewId interview) throws SQLException {
        List<String> pages = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(
                "select page from page_submission where wave_id = ? and interview_id = ? order by revision")) {
            query.setInt(1, interview.wave());
            query.setObject(2, interview.number());
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                pages.add(rows.getString(1));
            }
        }
        return pages;
    }

    private static String storedAnswer(Connection database, InterviewId interview, String item) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                """
                select coalesce(answer ->> 'code', answer ->> 'number')
                from (select state -> 'answers' -> ? as answer from interview where wave_id = ? and id = ?) as given
                """)) {
            query.setString(1, item);
            query.setInt(2, interview.wave());
            query.setObject(3, interview.number());
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private record Page(String name, Map<String, String> chosen) {}
}
