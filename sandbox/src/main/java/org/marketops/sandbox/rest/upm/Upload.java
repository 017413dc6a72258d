package org.marketops.sandbox.rest.upm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.servlet.ServletFileUpload;

/** Takes the uploaded jar out of a form. */
final class Upload {

    private static final String PART = "plugin";
    private static final long LARGEST = 64L * 1024 * 1024;

    private Upload() {
    }

    /** A file in a directory of its own, so that it keeps its name; empty if the form has no such part. */
    static Optional<Path> store(HttpServletRequest request) throws IOException {
        ServletFileUpload form = new ServletFileUpload();
        form.setFileSizeMax(LARGEST);
        try {
            for (FileItemIterator parts = form.getItemIterator(request); parts.hasNext();) {
                FileItemStream part = parts.next();
                if (part.getFieldName().equals(PART) && !part.isFormField()) {
                    return Optional.of(store(part));
                }
            }
            return Optional.empty();
        } catch (FileUploadException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Path store(FileItemStream part) throws IOException {
        Path file = Files.createTempDirectory("upload").resolve(fileName(part.getName()));
        try (InputStream content = part.openStream()) {
            Files.copy(content, file);
        }
        return file;
    }

    /** Some browsers send a whole path, and no name may lead out of the directory. */
    private static String fileName(String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.isEmpty() || name.startsWith(".") ? "plugin.jar" : name;
    }
}
