import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Asks the veraPDF engine whether files keep standards. Arguments: flavours parted by commas. Each line of the input
 * names a file; for each flavour a line tells its name, the flavour, the number of rules, the broken ones, parted by tabs.
 *
 * The jar that carries the engine lacks the JAXB runtime that reads its profiles, so they are read here.
 */
public class VeraCheck {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        Map<PDFAFlavour, ValidationProfile> profiles = new LinkedHashMap<>();
        for (String id : arguments[0].split(",")) {
            profiles.put(PDFAFlavour.fromString(id), profile(PDFAFlavour.fromString(id)));
        }
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            for (Map.Entry<PDFAFlavour, ValidationProfile> asked : profiles.entrySet()) {
                String broken = brokenRules(new File(name), asked.getKey(), asked.getValue());
                int rules = asked.getValue().getRules().size();
                System.out.println(String.join("\t", name, asked.getKey().getId(), "" + rules, broken));
            }
            System.out.flush();
        }
    }

    static String brokenRules(File file, PDFAFlavour flavour, ValidationProfile profile) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, 1, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            StringJoiner broken = new StringJoiner(" ");
            for (RuleId rule : result.getFailedChecks().keySet()) {
                broken.add(rule.getClause() + "-" + rule.getTestNumber());
            }
            return result.isCompliant() == (broken.length() == 0) ? broken.toString() : "inconsistent " + broken;
        } catch (Throwable error) {
            return "unreadable: " + error;
        }
    }

    static ValidationProfile profile(PDFAFlavour flavour) throws Exception {
        String id = flavour.getId();
        String name = id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase();
        Document xml;
        try (InputStream stream = Foundries.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        }
        List<Element> written = elements(xml.getElementsByTagName("rule"));
        SortedSet<Rule> rules = new TreeSet<>(new Profiles.RuleComparator());
        for (Element rule : written) {
            rules.add(rule(rule));
        }
        if (rules.isEmpty() || rules.size() != written.size()) {
            throw new IllegalStateException("read " + rules.size() + " of " + written.size() + " rules");
        }
        SortedSet<Variable> variables = new TreeSet<>(Comparator.comparing(Variable::getName));
        for (Element variable : elements(xml.getElementsByTagName("variable"))) {
            variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
                text(variable, "defaultValue"), text(variable, "value")));
        }
        return Profiles.profileFromSortedValues(flavour,
            Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)), "", rules, variables);
    }

    static Rule rule(Element rule) {
        Element id = elements(rule.getElementsByTagName("id")).get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : elements(rule.getElementsByTagName("argument"))) {
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
        }
        RuleId ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
        Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
        return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
            text(rule, "description"), text(rule, "test"),
            Profiles.errorFromValues(text(rule, "message"), arguments), new ArrayList<>());
    }

    static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static String text(Element element, String tag) {
        NodeList found = element.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
