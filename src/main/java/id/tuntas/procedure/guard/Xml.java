package id.tuntas.procedure.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML as a wall has to read it: namespaces resolved, no document type, nothing fetched. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** The engine still takes it for Camunda's own. */
    static final String ACTIVITI = "http://activiti.org/bpmn";

    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private Xml() {}

    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    static Document read(byte[] bytes) throws Unreadable {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrown());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXParseException wrong) {
            throw new Unreadable("baris " + wrong.getLineNumber() + ": " + wrong.getMessage(), wrong);
        } catch (SAXException | IOException wrong) {
            throw new Unreadable(wrong.getMessage(), wrong);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static Stream<Element> children(Element parent, String localName) {
        return children(parent).filter(child -> localName.equals(child.getLocalName()));
    }

    static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .map(Attr.class::cast)
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()));
    }

    /** The element's own text; a comment within does not part it, as it does not for the engine. */
    static String text(Element element) {
        var nodes = element.getChildNodes();
        var text = new StringBuilder();
        IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .forEach(node -> text.append(node.getNodeValue()));
        return text.toString().strip();
    }

    /** Empty for what has none. */
    static String namespace(Node node) {
        return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    /** Where a person would look for this: the nearest element that is drawn or listed, and so has an id. */
    static String place(Element element) {
        for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
            if (!id(around).isEmpty() && !isCamunda(around)) {
                return id(around);
            }
        }
        return "";
    }

    static boolean isCamunda(Node node) {
        return CAMUNDA.equals(node.getNamespaceURI())
                || CAMUNDA_DMN.equals(node.getNamespaceURI())
                || ACTIVITI.equals(node.getNamespaceURI());
    }

    /** As Modeler and people write it, whatever prefix the file uses. */
    static String name(Node node) {
        if (CAMUNDA.equals(node.getNamespaceURI()) || CAMUNDA_DMN.equals(node.getNamespaceURI())) {
            return "camunda:" + node.getLocalName();
        }
        return ACTIVITI.equals(node.getNamespaceURI()) ? "activiti:" + node.getLocalName() : node.getLocalName();
    }

    static boolean holdsAnExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static final class Thrown implements ErrorHandler {
        @Override
        public void warning(SAXParseException said) {}

        @Override
        public void error(SAXParseException said) throws SAXException {
            throw said;
        }

        @Override
        public void fatalError(SAXParseException said) throws SAXException {
            throw said;
        }
    }
}
