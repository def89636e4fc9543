package org.wavefield.rehearsal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wavefield.fieldwork.Disposition;
import org.wavefield.fieldwork.InterviewExport;
import org.wavefield.instrument.StudyDefinition.TrendItem;
import org.wavefield.rehearsal.RehearsalReport.TrendShare;
import org.wavefield.study.Fielding;

/** Computes trend items' shares from a fielding's interviews.csv: what a researcher would see, from storage to recode. */
@ApplicationScoped
class TrendShares {

    private static final CsvMapper CSV = new CsvMapper();

    private final InterviewExport export;

    TrendShares(InterviewExport export) {
        this.export = export;
    }

    /** The shares of all categories of all trend items, in the study's order. */
    List<TrendShare> of(Fielding fielding, List<TrendItem> trends, Population population) {
        List<Count> counts = trends.stream()
                .flatMap(trend -> trend.recode().entrySet().stream()
                        .map(category -> new Count(trend, category.getKey(), category.getValue())))
                .toList();
        try {
            Path file = Files.createTempFile("rehearsal", ".csv");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    export.write(fielding.id(), out);
                }
                count(file, counts);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<TrendShare> shares = new ArrayList<>();
        counts.forEach(count -> shares.add(count.share(population)));
        return shares;
    }

    private static void count(Path file, List<Count> counts) throws IOException {
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                if (Disposition.COMPLETE.code().equals(row.get("disposition"))) {
                    counts.forEach(count -> count.add(row));
                }
            }
        }
    }

    /** How many are in a category, and in its base. */
    private static final class Count {
        private final TrendItem trend;
        private final String category;
        private final List<String> codes;
        private long base;
        private long in;

        Count(TrendItem trend, String category, List<String> codes) {
            this.trend = trend;
            this.category = category;
            this.codes = codes;
        }

        void add(Map<String, String> row) {
            String answer = row.getOrDefault(trend.item(), "");
            base += trend.base().contains(answer) ? 1 : 0;
            in += trend.base().contains(answer) && codes.contains(answer) ? 1 : 0;
        }

        TrendShare share(Population population) {
            return TrendShare.of(trend.item(), category, base, in, population.share(trend, category));
        }
    }
}
