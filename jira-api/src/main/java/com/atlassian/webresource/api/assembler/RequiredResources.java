package com.atlassian.webresource.api.assembler;

/** Signature of the host type; members as far as they are called. */
public interface RequiredResources {
    RequiredResources requireWebResource(String moduleCompleteKey);

    RequiredResources requireContext(String context);
}
