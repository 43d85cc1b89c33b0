package id.tuntas.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What is said to those whom the front door does not let in: come with a login, with a form token, or not at all. */
final class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    TurnedAway(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        askForLogin(request, response);
    }

    void askForLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Browser.asksForPage(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            response.sendRedirect(request.getContextPath() + FrontDoor.LOGIN);
            return;
        }
        if (!Browser.isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tuntas\", charset=\"UTF-8\"");
        }
        Problem.write(
                response,
                json,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "Belum masuk",
                        "Masuklah dengan akun petugas, lewat halaman masuk atau HTTP Basic."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && BodyLimit.wasTooLarge(request)) {
            // The token was in there, and nobody has read that far.
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (why instanceof CsrfException && FrontDoor.LOGIN.equals(Browser.path(request))) {
            response.sendRedirect(request.getContextPath() + FrontDoor.LOGIN + "?ulang");
            return;
        }
        // The token is looked at before the login: whoever sent neither is asked for the login.
        if (why instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null
                && !FrontDoor.isOpen(request)) {
            askForLogin(request, response);
            return;
        }
        if (Browser.asksForPage(request)) {
            if (why instanceof CsrfException) {
                request.setAttribute(
                        Problems.PROBLEM,
                        Problem.of(
                                HttpStatus.FORBIDDEN,
                                "csrf-token-missing",
                                "Formulir belum terkirim",
                                "Formulir ini sudah terlalu lama terbuka. Kembalilah dengan tombol Kembali pada peramban"
                                        + " dan kirim lagi; tulisan Anda biasanya masih ada di sana."));
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Problem.write(
                response,
                json,
                why instanceof CsrfException
                        ? Problem.of(
                                HttpStatus.FORBIDDEN,
                                "csrf-token-missing",
                                "Token formulir tidak cocok",
                                "Permintaan dengan sesi harus menyertakan token formulir; muat ulang halaman lalu coba lagi.")
                        : Problem.of(
                                HttpStatus.FORBIDDEN,
                                "forbidden",
                                "Tidak berwenang",
                                "Akun ini tidak berwenang untuk permintaan tersebut."));
    }
}
