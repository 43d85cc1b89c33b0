package id.tuntas.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Each address answers in its one form, whatever {@code Accept} asks for. To look at it only after the work is done would
 * take a report in and then refuse to tell its number.
 */
@Configuration(proxyBeanMethods = false)
class OneAnswer implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer answers) {
        answers.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
    }
}
