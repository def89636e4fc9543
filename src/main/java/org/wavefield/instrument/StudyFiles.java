package org.wavefield.instrument;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The text files of one study, by their path below its folder. Immutable. */
public final class StudyFiles {

    /** The file that makes a folder a study. */
    public static final String QUESTIONNAIRE = "questionnaire.yaml";

    /** The file with dates, waves and trend items. */
    public static final String STUDY = "study.yaml";

    /** The file with the population model of rehearsals; a study may do without. */
    public static final String POPULATION = "population.yaml";

    /** The most bytes that a file may have: 1 MiB. A longer one is held only so far that this shows. */
    public static final int MAXIMUM_BYTES = 1 << 20;

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_BYTES = 32 << 20;
    private static final String CLASS_PATH_FOLDER = "questionnaires/";
    private static final Pattern BELONGS =
            Pattern.compile("[^/.][^/]*\\.(?:yaml|md)|countries/[^/.][^/]*\\.yaml|translations/[^/.][^/]*\\.po");

    private final String study;
    private final SortedMap<String, byte[]> files;

    private StudyFiles(String study, Map<String, byte[]> files) {
        this.study = study;
        this.files = new TreeMap<>();
        files.forEach((path, bytes) -> this.files.put(path, bytes.clone()));
    }

    /**
     * Of these files.
     *
     * @param study the study's id
     * @param files contents by path below the study's folder, with {@code /} between names
     */
    public static StudyFiles of(String study, Map<String, byte[]> files) {
        return new StudyFiles(study, files);
    }

    /**
     * Of a folder. What no study consists of (hidden files, pictures) is left out.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static StudyFiles fromDirectory(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        return new StudyFiles(folder.getFileName().toString(), read(folder));
    }

    /**
     * Of a study that travels with the application.
     *
     * @return nothing if it has no such study
     */
    public static Optional<StudyFiles> fromClassPath(String study) {
        List<StudyFiles> found = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    CLASS_PATH_FOLDER + study + "/" + QUESTIONNAIRE,
                    questionnaire -> found.add(new StudyFiles(study, read(questionnaire.getParent()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().findFirst();
    }

    /**
     * Of what {@link #toArchive()} made, or anybody else: what no study consists of is left out.
     *
     * @throws UncheckedIOException if it is no such archive, or more than {@value #MOST_ENTRIES} files or
     *     {@value #MOST_BYTES} bytes are in it
     */
    public static StudyFiles fromArchive(String study, byte[] archive) {
        Map<String, byte[]> files = new TreeMap<>();
        int entries = 0;
        int bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(MAXIMUM_BYTES + 1);
                entries++;
                bytes += content.length;
                if (entries > MOST_ENTRIES || bytes > MOST_BYTES) {
                    throw new ZipException("no study has so many files, or such long ones");
                }
                if (BELONGS.matcher(entry.getName()).matches()) {
                    files.put(entry.getName(), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StudyFiles(study, files);
    }

    /** All of them in one ZIP archive. */
    public byte[] toArchive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The study's id. */
    public String study() {
        return study;
    }

    /** Their paths below the study's folder, in order. */
    public SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    /** The contents of one file, if there is this file. */
    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /** SHA-256 over paths and contents, as 64 hexadecimal digits: the same for the same files, wherever they come from. */
    public String hash() {
        ContentHash hash = new ContentHash();
        files.forEach((path, bytes) -> hash.add(path).add(bytes));
        return hash.hex();
    }

    private static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                if (BELONGS.matcher(relative).matches()) {
                    files.put(relative, start(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(MAXIMUM_BYTES + 1);
        }
    }
}
