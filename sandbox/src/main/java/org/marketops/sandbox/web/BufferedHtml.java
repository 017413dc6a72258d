package org.marketops.sandbox.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** Holds back an HTML answer so that it can be decorated; other content types stream through. */
final class BufferedHtml extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private ServletOutputStream stream;
    private PrintWriter writer;

    BufferedHtml(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!html()) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!html()) {
            return super.getOutputStream();
        }
        if (stream == null) {
            stream = new Memory(bytes);
        }
        return stream;
    }

    @Override
    public void setContentLength(int length) {

        if (!html()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!html()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!html()) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
        super.resetBuffer();
    }

    private boolean html() {
        String type = getContentType();
        return type == null || type.startsWith("text/html");
    }

    boolean hasContent() {
        return bytes.size() > 0;
    }

    void flushWriter() throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    String content() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Memory extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Memory(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Asynchronous output is not in the sandbox");
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] source, int offset, int count) {
            bytes.write(source, offset, count);
        }
    }
}
