package id.tuntas.platform;

/** Who has not said this year to know the code of ethics; the house's rooms know, the front door asks (ET-3). */
public interface Pledge {

    boolean isMissing(String officer);
}
