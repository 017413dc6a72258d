package com.atlassian.webresource.api.assembler;

/** Signature of the host type; members as far as they are called. */
public interface WebResourceAssembler {
    RequiredResources resources();
}
