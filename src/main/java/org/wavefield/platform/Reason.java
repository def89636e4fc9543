package org.wavefield.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** Why a file operation failed, in words: the exceptions of the JDK often carry no more than a path. */
final class Reason {

    private Reason() {}

    static String of(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (problem instanceof FileSystemException system && system.getReason() != null) {
            return decapitalized(system.getReason());
        }
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : decapitalized(problem.getMessage());
    }

    private static String decapitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase() + text.substring(1);
    }
}
