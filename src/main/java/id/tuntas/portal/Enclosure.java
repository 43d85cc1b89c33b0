package id.tuntas.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A file that came together with a report. */
record Enclosure(String name, byte[] content) {

    static List<Enclosure> of(List<MultipartFile> files) throws IOException {
        var enclosures = new ArrayList<Enclosure>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            // An empty part is a field that nobody filled.
            if (!file.isEmpty()) {
                enclosures.add(new Enclosure(file.getOriginalFilename(), file.getBytes()));
            }
        }
        return enclosures;
    }

    @Override
    public String toString() {
        return "Enclosure[****]";
    }
}
