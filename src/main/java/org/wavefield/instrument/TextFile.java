package org.wavefield.instrument;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wavefield.questionnaire.Origin;
import org.wavefield.questionnaire.Problem;
import org.wavefield.questionnaire.Problem.Kind;

/**
 * A file's bytes as text.
 *
 * @param text without a byte order mark; empty if there are problems
 * @param marked whether a byte order mark stood before it
 * @param problems too long, not UTF-8, or no text
 */
record TextFile(String text, boolean marked, List<Problem> problems) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Decodes a file; never throws. */
    static TextFile of(String file, byte[] bytes) {
        if (bytes.length > StudyFiles.MAXIMUM_BYTES) {
            return unreadable(new Problem(
                    Kind.TOO_LARGE,
                    new Origin(file, 1, 1),
                    "The file is longer than 1 MiB.",
                    "A questionnaire is far shorter: is this the right file?"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            return unreadable(new Problem(
                    Kind.UNREADABLE,
                    end(file, text),
                    "This is not UTF-8 text from here on.",
                    "Save the file as UTF-8."));
        }
        int control = indexOfControl(text);
        if (control >= 0) {
            return unreadable(new Problem(
                    Kind.UNREADABLE,
                    end(file, text.substring(0, control)),
                    String.format("A character that is no text stands here (U+%04X).", (int) text.charAt(control)),
                    "Save the file as UTF-8; if it looks right, delete and type this line again."));
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new TextFile(marked ? text.substring(1) : text, marked, List.of());
    }

    private static TextFile unreadable(Problem problem) {
        return new TextFile("", false, List.of(problem));
    }

    /** Where the first control character stands, -1 if there is none. A file in UTF-16 is full of them. */
    private static int indexOfControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' && character != '\n' && character != '\r' && character != '\t') {
                return i;
            }
        }
        return -1;
    }

    private static Origin end(String file, String text) {
        int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
        return new Origin(file, line, text.length() - text.lastIndexOf('\n'));
    }
}
