package org.marketops.acceptance.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marketops.acceptance.jar.PluginJarAccess;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Every address that the finished jar opens, read from its byte code and its descriptor: "GET /rest/…" and "PAGE /plugins/servlet/…". */
final class Endpoints {

    private static final String PATH = "Ljavax/ws/rs/Path;";
    private static final Pattern SERVLET = Pattern.compile("<url-pattern>([^<]+)</url-pattern>");

    private Endpoints() {}

    static Set<String> of(PluginJarAccess jar) {
        Set<String> all = new TreeSet<>();
        for (String entry : jar.entries()) {
            if (entry.startsWith("org/marketops/") && entry.endsWith(".class")) {
                Resource resource = new Resource();
                new ClassReader(jar.read(entry)).accept(resource, ClassReader.SKIP_CODE);
                all.addAll(resource.found());
            }
        }
        Matcher servlet = SERVLET.matcher(jar.descriptor());
        while (servlet.find()) {
            all.add("PAGE /plugins/servlet" + servlet.group(1));
        }
        return all;
    }

    /** One JAX-RS resource class. */
    private static final class Resource extends ClassVisitor {
        private String base;
        private final List<String[]> methods = new ArrayList<>();

        Resource() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return descriptor.equals(PATH) ? value(path -> base = path) : null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String methodDescriptor, String signature, String[] thrown) {
            String[] found = {null, ""};
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (annotation.equals(PATH)) {
                        return value(path -> found[1] = path);
                    }
                    if (annotation.matches("L(javax/ws/rs/(GET|POST|PUT|DELETE|HEAD)|org/marketops/budget/jira/PATCH);")) {
                        found[0] = annotation.replaceAll(".*/(\\w+);", "$1");
                    }
                    return null;
                }

                @Override
                public void visitEnd() {
                    if (found[0] != null) {
                        methods.add(found);
                    }
                }
            };
        }

        private static AnnotationVisitor value(java.util.function.Consumer<String> taker) {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String name, Object value) {
                    taker.accept((String) value);
                }
            };
        }

        List<String> found() {
            List<String> found = new ArrayList<>();
            if (base != null) {
                for (String[] method : methods) {
                    found.add(method[0] + " " + ("/rest/marketops/1.0/" + base + "/" + method[1]).replaceAll("/+", "/").replaceAll("/$", ""));
                }
            }
            return found;
        }
    }
}
