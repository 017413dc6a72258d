package org.marketops.metric.file.jira;

import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.servlet.ServletFileUpload;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportRules;

import javax.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;

/** The file of a multipart form, handed on while it comes in. */
public final class Upload {

    /** The form's other parts and the part heads. */
    private static final long BESIDES_THE_FILE = 64 * 1024;

    private final ImportRules rules;

    public Upload(ImportRules rules) {
        this.rules = rules;
    }

    public static boolean isUpload(HttpServletRequest request) {
        return ServletFileUpload.isMultipartContent(request);
    }

    /** @return what the taker made of the first file; empty if none was chosen */
    public <T> Optional<T> file(HttpServletRequest request, BiFunction<String, InputStream, T> taker) throws IOException {
        ServletFileUpload parser = new ServletFileUpload();
        parser.setSizeMax(rules.limits().bytes() + BESIDES_THE_FILE);
        parser.setHeaderEncoding("UTF-8");
        try {
            FileItemIterator items = parser.getItemIterator(request);
            while (items.hasNext()) {
                FileItemStream item = items.next();
                if (!item.isFormField() && item.getName() != null && !item.getName().isEmpty()) {
                    try (InputStream bytes = item.openStream()) {
                        return Optional.of(taker.apply(item.getName(), bytes));
                    }
                }
            }
            return Optional.empty();
        } catch (FileUploadException broken) {
            throw refusedOr(new IOException("the form could not be read", broken), broken);
        } catch (UncheckedIOException broken) {
            throw refusedOr(broken.getCause(), broken);
        }
    }

    private IOException refusedOr(IOException otherwise, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileUploadBase.SizeLimitExceededException) {
                throw new FileRefused("The file", FileRefused.Reason.TOO_MANY_BYTES, rules.limits().megabytes());
            }
        }
        return otherwise;
    }
}
