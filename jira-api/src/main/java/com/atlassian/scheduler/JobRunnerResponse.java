package com.atlassian.scheduler;

/** What one run of a job came to. */
public final class JobRunnerResponse {
    private final boolean success;
    private final String message;

    private JobRunnerResponse(boolean success, String message) {
        this.success = success;
        this.message = message;
    }

    public static JobRunnerResponse success() {
        return new JobRunnerResponse(true, null);
    }

    public static JobRunnerResponse success(String message) {
        return new JobRunnerResponse(true, message);
    }

    public static JobRunnerResponse failed(String message) {
        return new JobRunnerResponse(false, message);
    }

    public static JobRunnerResponse failed(Throwable cause) {
        return new JobRunnerResponse(false, String.valueOf(cause));
    }

    public String getMessage() {
        return message;
    }

    @Override
    public String toString() {
        return (success ? "success" : "failed") + (message == null ? "" : ": " + message);
    }
}
