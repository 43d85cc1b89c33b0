package id.tuntas.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} on machines that have less than this one. Its tools are stand-ins; nothing is fetched. */
class LauncherTest {

    @TempDir
    Path folder;

    private Path project;
    private Path tools;

    @BeforeEach
    void copyTheProject() throws IOException {
        project = Files.createDirectories(folder.resolve("proyek dengan spasi"));
        tools = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
        Files.createDirectories(project.resolve(".mvn/wrapper"));
        for (var tool : List.of(
                "sh",
                "dirname",
                "tr",
                "sed",
                "awk",
                "cut",
                "mkdir",
                "mktemp",
                "rm",
                "mv",
                "cp",
                "tar",
                "gzip",
                "wget",
                "sha512sum",
                "shasum")) {
            for (var place : System.getenv("PATH").split(File.pathSeparator)) {
                if (Files.isExecutable(Path.of(place, tool)) && !Files.exists(tools.resolve(tool))) {
                    tool(tool, "exec " + Path.of(place, tool) + " \"$@\"");
                }
            }
        }
        tool("java", "echo 'openjdk version \"17.0.1\"' >&2");
        settings("https://tidak.ada/apache-maven-3.9.11-bin.tar.gz", "");
    }

    @Test
    void takesTheInstalledMavenIfItIsNewEnough() throws IOException {
        tool("mvn", "[ \"$1\" = --version ] && echo 'Apache Maven 3.8.7 (abc)' || echo \"ran: $*\"");

        assertThat(launch("-q", "verify").output()).isEqualTo("ran: -q verify\n");
    }

    @Test
    void prefersThePinnedMavenThatIsUnpackedAlready() throws IOException {
        tool("mvn", "echo installed");
        script(folder.resolve("store/dists/apache-maven-3.9.11/bin/mvn"), "echo pinned");

        assertThat(launch("verify").output()).isEqualTo("pinned\n");
    }

    @Test
    void buildsItsOwnProjectFromAnywhere() throws IOException {
        tool("mvn", "[ \"$1\" = --version ] && echo 'Apache Maven 4.0.0-rc-4' || echo \"$*\"");

        var done = Command.run(
                folder, environment(), List.of("sh", project.resolve("mvnw").toString(), "verify"));

        assertThat(done.output()).isEqualTo("-f " + project.toRealPath() + "/pom.xml verify\n");
    }

    @Test
    void unpacksADownloadWhoseChecksumIsRight() throws IOException {
        settings("file://" + archive(), checksum(archive()));

        assertThat(launch("verify").output()).endsWith("fetched verify\n");
        assertThat(launch("verify").output()).isEqualTo("fetched verify\n");
    }

    @Test
    void throwsADownloadAwayWhoseChecksumIsWrong() throws IOException {
        settings("file://" + archive(), checksum(archive()).replaceAll("^.", "x"));

        var done = launch("verify");

        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.output()).contains("wrong SHA-512").doesNotContain("fetched");
        assertThat(folder.resolve("store/dists")).isEmptyDirectory();
    }

    @Test
    void runsNothingUnchecked() throws IOException {
        settings("file://" + archive(), "");

        assertThat(launch("verify").output())
                .contains("distributionSha512 is missing")
                .doesNotContain("fetched");
    }

    @Test
    void doesNotUseAMavenThatIsTooOld() throws IOException {
        tool("mvn", "echo 'Apache Maven 3.5.4 (abc)'");
        settings("file:///tidak/ada/apache-maven-3.9.11-bin.tar.gz", "abc");

        assertThat(launch("verify").output()).contains("no Maven 3.6.3 or newer", "the download failed");
    }

    @Test
    void saysWhenJavaIsMissingOrTooOld() throws IOException {
        tool("java", "echo 'java version \"1.8.0_292\"' >&2");
        assertThat(launch("verify").output()).contains("Java 1.8.0_292 was found, but a JDK 17 or newer is needed");

        Files.delete(tools.resolve("java"));
        assertThat(launch("verify").output()).contains("no Java was found");
    }

    @Test
    void isPinnedToTheApacheArchiveWithAChecksum() throws IOException {
        assertThat(Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties")))
                .containsPattern("(?m)^distributionUrl=https://archive\\.apache\\.org/.*-bin\\.tar\\.gz$")
                .containsPattern("(?m)^distributionSha512=[0-9a-f]{128}$");
    }

    private Command launch(String... words) {
        var command = new ArrayList<>(List.of("sh", "mvnw"));
        command.addAll(List.of(words));
        return Command.run(project, environment(), command);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", tools.toString());
        environment.put("JAVA_HOME", "");
        environment.put("MVNW_HOME", folder.resolve("store").toString());
        return environment;
    }

    private void settings(String url, String checksum) throws IOException {
        Files.writeString(
                project.resolve(".mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=" + url + "\ndistributionSha512=" + checksum + "\nminimumVersion=3.6.3\n");
    }

    private Path archive() throws IOException {
        var archive = folder.resolve("apache-maven-3.9.11-bin.tar.gz");
        if (!Files.exists(archive)) {
            script(folder.resolve("apache-maven-3.9.11/bin/mvn"), "echo \"fetched $*\"");
            Command.run(folder, Map.of(), List.of("tar", "-czf", archive.toString(), "apache-maven-3.9.11"));
        }
        return archive;
    }

    private String checksum(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void tool(String name, String body) throws IOException {
        script(tools.resolve(name), body);
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
