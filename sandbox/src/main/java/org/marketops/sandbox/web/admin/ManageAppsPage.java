package org.marketops.sandbox.web.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload.FileItem;
import org.marketops.sandbox.plugin.InstalledPlugin;
import org.marketops.sandbox.plugin.ModuleInfo;
import org.marketops.sandbox.plugin.PluginRefused;
import org.marketops.sandbox.plugin.PluginSystem;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /plugins/servlet/upm}: installs, enables, disables and uninstalls apps. Uninstalling asks first and keeps the data. */
final class ManageAppsPage extends Page {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/upm";

    private final transient PluginSystem plugins;

    ManageAppsPage(Frame frame, PluginSystem plugins) {
        super(frame);
        this.plugins = plugins;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        if (visit.path().equals(PATH + "/uninstall")) {
            confirm(visit);
        } else if (visit.path().equals(PATH + "/upload")) {
            upload(visit, null);
        } else {
            list(visit, null, null);
        }
    }

    @Override
    protected void act(Visit visit) throws IOException {
        if (visit.path().equals(PATH + "/upload")) {
            install(visit);
        } else {
            change(visit);
        }
    }

    private void install(Visit visit) throws IOException {
        Optional<FileItem> file = Upload.file(visit.request(), "plugin");
        if (file.isEmpty()) {
            upload(visit, "Nothing was installed. Choose the jar file of the app first.");
            return;
        }
        // In a directory of its own, so that messages name the file as the administrator knows it.
        Path directory = Files.createTempDirectory("upload");
        Path jar = directory.resolve(Upload.safeName(file.get()));
        try {
            file.get().write(jar.toFile());
            InstalledPlugin installed = plugins.install(jar);
            String done = installed.name() + " " + installed.version();
            if (installed.failure().isPresent()) {
                list(visit, null, done + " is installed but not enabled. " + installed.failure().get());
            } else {
                list(visit, done + ": Installed and ready to go", null);
            }
        } catch (PluginRefused e) {
            upload(visit, "Nothing was changed. " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The uploaded file could not be stored", e);
        } finally {
            Files.deleteIfExists(jar);
            Files.deleteIfExists(directory);
        }
    }

    private void change(Visit visit) throws IOException {
        String key = visit.text("key");
        try {
            switch (visit.path().substring(PATH.length())) {
                case "/enable":
                    InstalledPlugin enabled = plugins.enable(key);
                    list(visit, enabled.failure().isPresent() ? null : enabled.name() + " is enabled.",
                            enabled.failure().map(why -> enabled.name() + " could not be enabled. " + why).orElse(null));
                    break;
                case "/disable":
                    list(visit, plugins.disable(key).name() + " is disabled. Its data stays.", null);
                    break;
                case "/uninstall":
                    plugins.uninstall(key);
                    list(visit, key + " is uninstalled. Its data stays, and installing it again finds it.", null);
                    break;
                default:
                    visit.notFound(null);
            }
        } catch (PluginRefused e) {
            list(visit, null, e.getMessage());
        }
    }

    private void confirm(Visit visit) throws IOException {
        Optional<InstalledPlugin> plugin = plugins.plugin(visit.text("key"));
        if (plugin.isEmpty()) {
            visit.notFound("There is no app " + visit.text("key") + ".");
            return;
        }
        Model model = Model.of("app", app(plugin.get()));
        answer(visit, "Uninstall " + plugin.get().name(), visit.template("web/admin/uninstall.vm", model));
    }

    private static void upload(Visit visit, String error) throws IOException {
        answer(visit, "Upload app", visit.template("web/admin/upload.vm", new Model().with("error", error)));
    }

    private void list(Visit visit, String done, String error) throws IOException {
        List<Model> apps = new ArrayList<>();
        for (InstalledPlugin plugin : plugins.plugins()) {
            apps.add(app(plugin));
        }
        Model model = Model.of("apps", apps).with("done", done).with("error", error);
        answer(visit, "Manage apps", visit.template("web/admin/apps.vm", model));
    }

    private static Model app(InstalledPlugin plugin) {
        long usable = plugin.enabled() ? plugin.modules().stream().filter(ModuleInfo::supported).count() : 0;
        List<String> left = new ArrayList<>();
        plugin.modules().stream().filter(module -> !module.supported())
                .forEach(module -> left.add(module.type() + " " + module.key()));
        return Model.of("key", plugin.key()).with("name", plugin.name()).with("version", plugin.version())
                .with("description", plugin.description()).with("vendor", plugin.vendorName())
                .with("enabled", plugin.enabled() ? Boolean.TRUE : null)
                .with("failure", plugin.failure().orElse(null))
                .with("configureUrl", plugin.enabled() ? plugin.configureUrl().orElse(null) : null)
                .with("modules", plugin.modules().size()).with("usable", usable)
                .with("unsupported", left.isEmpty() || !plugin.enabled() ? null : String.join(", ", left));
    }

    private static void answer(Visit visit, String title, String body) throws IOException {
        visit.show(PageView.of(title, body).section(PageView.Section.ADMIN).active("upm-admin-link"));
    }
}
