package id.tuntas.notification;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** By SMTP, where {@code spring.mail.host} is set. */
@Component
@ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
class SmtpTransport implements Transport {

    private final JavaMailSender server;
    private final String from;
    private final Clock clock;

    SmtpTransport(JavaMailSender server, @Value("${tuntas.mail.from}") String from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        var message = server.createMimeMessage();
        try {
            var words = new MimeMessageHelper(message, mail.enclosure() != null, StandardCharsets.UTF_8.name());
            words.setFrom(from, "Tuntas");
            words.setTo(mail.to().toArray(String[]::new));
            words.setSubject(mail.subject());
            words.setText(mail.text());
            words.setSentDate(Date.from(clock.instant()));
            if (mail.enclosure() != null) {
                words.addAttachment(
                        mail.enclosure().name(),
                        new ByteArrayResource(mail.enclosure().content()),
                        mail.enclosure().contentType());
            }
            message.setHeader("Message-ID", mail.id());
            // No answer is wanted, least of all "I am on holiday".
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | java.io.UnsupportedEncodingException unfit) {
            throw new MailPreparationException(unfit);
        }
        server.send(message);
    }
}
