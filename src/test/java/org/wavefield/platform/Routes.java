package org.wavefield.platform;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The routes of the REST layer as the running application reports them, each with its rule. */
final class Routes {

    private static final List<Class<? extends Annotation>> RULES =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class, Authenticated.class);

    private Routes() {}

    /** All of them. */
    static List<Route> reported() {
        Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        return deployment.getClassMappers().stream()
                .flatMap(path -> Arrays.stream(path.value.handlers))
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
                .filter(mapper -> mapper.getKey() != null && !mapper.getKey().equals("HEAD"))
                .flatMap(Routes::resources)
                .map(Routes::route)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<RuntimeResource> resources(Map.Entry<String, RequestMapper<RuntimeResource>> mapper) {
        return mapper.getValue().getTemplates().stream()
                .map(template -> template.value)
                .filter(Objects::nonNull);
    }

    private static Route route(RuntimeResource resource) {
        Method method = resource.getLazyMethod().getMethod();
        String path = Stream.of(resource.getClassPath(), resource.getPath())
                .filter(Objects::nonNull)
                .map(template -> template.template)
                .reduce("", String::concat)
                .replaceAll("//+", "/")
                .replaceAll("(?<=.)/$", "");
        return new Route(resource.getHttpMethod() + " " + path, rule(method), fields(method), document(method));
    }

    /** Names of what a query or a form may say. */
    private static List<String> fields(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(Routes::field)
                        : field(parameter))
                .sorted()
                .toList();
    }

    private static Stream<String> field(AnnotatedElement element) {
        return Stream.of(
                        Optional.ofNullable(element.getAnnotation(QueryParam.class))
                                .map(QueryParam::value),
                        Optional.ofNullable(element.getAnnotation(FormParam.class))
                                .map(FormParam::value),
                        Optional.ofNullable(element.getAnnotation(RestQuery.class))
                                .map(RestQuery::value),
                        Optional.ofNullable(element.getAnnotation(RestForm.class))
                                .map(RestForm::value))
                .flatMap(Optional::stream);
    }

    /** Names of what a JSON document may say: the components of the one record that comes without an annotation. */
    private static List<String> document(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0
                        && parameter.getType().isRecord())
                .flatMap(parameter -> Arrays.stream(parameter.getType().getRecordComponents()))
                .map(RecordComponent::getName)
                .sorted()
                .toList();
    }

    private static String rule(Method method) {
        return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
                .flatMap(element -> RULES.stream().map(element::getAnnotation).filter(Objects::nonNull))
                .findFirst()
                .map(Routes::rule)
                .orElse(Route.NONE);
    }

    private static String rule(Annotation annotation) {
        return Optional.of(annotation)
                .filter(RolesAllowed.class::isInstance)
                .map(allowed -> String.join(
                        " ",
                        Set.of(((RolesAllowed) allowed).value()).stream()
                                .sorted()
                                .toList()))
                .orElse(annotation.annotationType().getSimpleName());
    }

    /**
     * A route.
     *
     * @param address its method and path
     * @param rule the roles that may use it, or the name of its annotation
     * @param fields names of what its query or form may say
     * @param document names of what its JSON document may say
     */
    record Route(String address, String rule, List<String> fields, List<String> document) implements Comparable<Route> {

        static final String NONE = "none";

        @Override
        public int compareTo(Route other) {
            return address.compareTo(other.address);
        }
    }
}
