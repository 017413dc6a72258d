package org.marketops.acceptance.jar;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads every class of ours in the jar and lists the host members that they link to, with the classes that do. */
final class HostLinks {

    private static final String[] HOST = {
        "com/atlassian/", "com/opensymphony/", "webwork/", "net/java/ao/", "javax/ws/", "org/ofbiz/"
    };

    private final SortedMap<HostLink, Set<String>> users = new TreeMap<>();
    private final Map<String, OwnClass> own = new HashMap<>();

    private HostLinks() {}

    /** Ordered by owner and member; the value names our classes that call it. */
    static SortedMap<HostLink, Set<String>> in(PluginJar jar) {
        HostLinks links = new HostLinks();
        for (String entry : jar.entries()) {
            if (entry.startsWith("org/marketops/") && entry.endsWith(".class")) {
                OwnClass type = new OwnClass();
                new ClassReader(jar.read(entry)).accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                links.own.put(type.name, type);
            }
        }
        for (OwnClass type : links.own.values()) {
            new ClassReader(jar.read(type.name + ".class")).accept(links.new Calls(type.name), ClassReader.SKIP_DEBUG);
        }
        return links.users;
    }

    private static boolean isHost(String internalName) {
        for (String prefix : HOST) {
            if (internalName.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private void add(String user, String owner, boolean isInterface, String member, String descriptor) {
        String declaring = declaringHostType(owner, member, descriptor);
        if (declaring != null) {
            HostLink link = new HostLink(
                    declaring.replace('/', '.'), declaring.equals(owner) && isInterface, member, descriptor);
            users.computeIfAbsent(link, any -> new TreeSet<>())
                    .add(user.substring(user.lastIndexOf('/') + 1).replaceAll("\\$.*", ""));
        }
    }

    /** javac names our own class as the owner of an inherited call: such a link goes to the host class above it. */
    private String declaringHostType(String owner, String member, String descriptor) {
        String type = owner;
        while (own.containsKey(type)) {
            if (own.get(type).members.contains(member + descriptor)) {
                return null;
            }
            type = own.get(type).superName;
        }
        return type != null && isHost(type) ? type : null;
    }

    /** Name, super class and declared members of one class of ours. */
    private static final class OwnClass extends ClassVisitor {
        private final Set<String> members = new TreeSet<>();
        private String name;
        private String superName;

        OwnClass() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String type, String signature, String parent, String[] interfaces) {
            this.name = type;
            this.superName = parent;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
            members.add(method + descriptor);
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
            members.add(field + descriptor);
            return null;
        }
    }

    private final class Calls extends ClassVisitor {
        private final String user;

        Calls(String user) {
            super(Opcodes.ASM9);
            this.user = user;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String calledDescriptor, boolean itf) {
                    add(user, owner, itf, called, calledDescriptor);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String fieldDescriptor) {
                    add(user, owner, false, field, fieldDescriptor);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String calledDescriptor, Handle bootstrap, Object... args) {
                    for (Object arg : args) {
                        if (arg instanceof Handle) {
                            Handle handle = (Handle) arg;
                            add(user, handle.getOwner(), handle.isInterface(), handle.getName(), handle.getDesc());
                        }
                    }
                }
            };
        }
    }
}
