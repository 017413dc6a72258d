package org.marketops.sandbox.web.admin;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItem;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.disk.DiskFileItemFactory;
import org.apache.commons.fileupload.servlet.ServletFileUpload;

/** One uploaded file of a multipart form, at most 100 MB. */
final class Upload {

    private static final long MAX_BYTES = 100L * 1024 * 1024;

    private Upload() {
    }

    /** The last part of the name that the browser gave, with nothing but harmless characters. */
    static String safeName(FileItem file) {
        String name = file.getName() == null ? "" : file.getName().replaceAll("^.*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]", "_");
        return name.isEmpty() || name.startsWith(".") ? "app.jar" : name;
    }

    /** Empty when the form came without a file. */
    static Optional<FileItem> file(HttpServletRequest request, String part) throws IOException {
        if (!ServletFileUpload.isMultipartContent(request)) {
            return Optional.empty();
        }
        ServletFileUpload upload = new ServletFileUpload(new DiskFileItemFactory());
        upload.setFileSizeMax(MAX_BYTES);
        try {
            return upload.parseRequest(request).stream()
                    .filter(item -> !item.isFormField() && part.equals(item.getFieldName()) && item.getSize() > 0).findFirst();
        } catch (FileUploadException e) {
            throw new IOException("The upload could not be read: " + e.getMessage(), e);
        }
    }
}
