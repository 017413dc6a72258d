package org.marketops.sandbox.plugin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The constants of one class file: enough of them to bend references to other classes and members. */
final class ConstantPool {

    private static final int HEADER = 10;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final String GONE = "IsNotInThisJira";

    private final byte[] classFile;
    private final List<Constant> constants = new ArrayList<>();
    private final int end;

    ConstantPool(byte[] classFile) {
        this.classFile = classFile;
        try {
            ByteArrayInputStream bytes = new ByteArrayInputStream(classFile, HEADER, classFile.length - HEADER);
            DataInputStream in = new DataInputStream(bytes);
            int count = ((classFile[HEADER - 2] & 0xFF) << 8) + (classFile[HEADER - 1] & 0xFF);
            constants.add(null);
            while (constants.size() < count) {
                Constant constant = Constant.read(in);
                constants.add(constant);
                if (constant.tag == LONG || constant.tag == DOUBLE) {
                    constants.add(null);
                }
            }
            end = classFile.length - bytes.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class file with references to the named members or whole classes leading nowhere. */
    byte[] without(Set<String> missing) {
        int known = constants.size();
        for (int i = 1; i < known; i++) {
            Constant constant = constants.get(i);
            if (constant == null) {
                continue;
            }
            if (constant.tag == FIELD || constant.tag == METHOD || constant.tag == INTERFACE_METHOD) {
                bendMember(constant, missing);
            }
        }
        for (int i = 1; i < known; i++) {
            Constant constant = constants.get(i);
            if (constant != null && constant.tag == CLASS && missing.contains(className(constant))) {
                constant.first = add(new Constant(UTF8, constants.get(constant.first).text + GONE));
            }
        }
        return constants.size() == known ? classFile : write();
    }

    private void bendMember(Constant reference, Set<String> missing) {
        Constant nameAndType = constants.get(reference.second);
        String name = constants.get(nameAndType.first).text;
        if (missing.contains(className(constants.get(reference.first)) + "#" + name)) {
            Constant bent = new Constant(NAME_AND_TYPE, null);
            bent.first = add(new Constant(UTF8, name + GONE));
            bent.second = nameAndType.second;
            reference.second = add(bent);
        }
    }

    private String className(Constant constant) {
        return constants.get(constant.first).text.replace('/', '.');
    }

    private int add(Constant constant) {
        constants.add(constant);
        return constants.size() - 1;
    }

    private byte[] write() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(classFile, 0, HEADER - 2);
            out.writeShort(constants.size());
            for (Constant constant : constants) {
                if (constant != null) {
                    constant.write(out);
                }
            }
            out.write(classFile, end, classFile.length - end);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One entry; what is of no interest is kept as its bytes. */
    private static final class Constant {
        private final int tag;
        private final String text;
        private int first;
        private int second;
        private byte[] rest = new byte[0];

        Constant(int tag, String text) {
            this.tag = tag;
            this.text = text;
        }

        static Constant read(DataInputStream in) throws IOException {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                return new Constant(tag, in.readUTF());
            }
            Constant constant = new Constant(tag, null);
            if (tag == CLASS) {
                constant.first = in.readUnsignedShort();
            } else if (tag == FIELD || tag == METHOD || tag == INTERFACE_METHOD || tag == NAME_AND_TYPE) {
                constant.first = in.readUnsignedShort();
                constant.second = in.readUnsignedShort();
            } else {
                constant.rest = in.readNBytes(size(tag));
            }
            return constant;
        }

        /** Of the kinds that are copied: string, method type, module, package 2; method handle 3; long, double 8; else 4. */
        private static int size(int tag) {
            if (tag == 8 || tag == 16 || tag == 19 || tag == 20) {
                return 2;
            }
            return tag == LONG || tag == DOUBLE ? 8 : tag == 15 ? 3 : 4;
        }

        void write(DataOutputStream out) throws IOException {
            out.writeByte(tag);
            if (tag == UTF8) {
                out.writeUTF(text);
            } else if (tag == CLASS) {
                out.writeShort(first);
            } else if (tag == FIELD || tag == METHOD || tag == INTERFACE_METHOD || tag == NAME_AND_TYPE) {
                out.writeShort(first);
                out.writeShort(second);
            } else {
                out.write(rest);
            }
        }
    }
}
