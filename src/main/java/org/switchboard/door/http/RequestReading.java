package org.switchboard.door.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.door.format.DocumentFormat;
import org.switchboard.door.format.Format;
import org.switchboard.door.format.Formats;
import org.switchboard.door.format.MalformedBody;
import org.switchboard.door.format.NamedAccounts;
import org.switchboard.door.format.TextBinding;
import org.switchboard.operation.Declaration;
import org.switchboard.operation.Fault;
import org.switchboard.platform.FieldFault;
import org.switchboard.platform.Tracing;

/**
 * Makes the document of a request from its body, its query string and its path (wire contract, section 3.3). Thread-safe.
 */
@Singleton
public class RequestReading {
    private static final String STAGE = "reading";

    private final Formats formats;
    private final TextBinding textBinding;
    private final NamedAccounts accounts;
    private final Tracing tracing;

    @Inject
    RequestReading(Formats formats, TextBinding textBinding, NamedAccounts accounts, Tracing tracing) {
        this.accounts = accounts;
        this.tracing = tracing;
        this.formats = formats;
        this.textBinding = textBinding;
    }

    /**
     * The document of a request to a route: the body in the format of its Content-Type, over it the query string, over
     * that a form's fields, over all the path.
     *
     * @throws FaultThrown if anything of it cannot be read
     */
    public <Q extends Document> Read<Q> ofRoute(
            ContainerRequestContext request, Declaration<Q, ?> declaration, Iterable<String> pathParameters) {
        return tracing.stage(STAGE, () -> readOfRoute(request, declaration, pathParameters));
    }

    private <Q extends Document> Read<Q> readOfRoute(
            ContainerRequestContext request, Declaration<Q, ?> declaration, Iterable<String> pathParameters) {
        byte[] body = RequestBody.take(request, declaration.maxBody());
        Optional<Map<String, List<String>>> form = form(request, body, declaration);
        List<FieldFault> unknown = unknown(request, form, declaration);
        Read<Q> parsed = form.isPresent() || body.length == 0
                ? empty(declaration)
                : parse(body, ofContentType(request), declaration.request());
        Q document = parsed.document();
        List<TextBinding.Misfit> misfits =
                new ArrayList<>(textBinding.bind(document, request.getUriInfo().getQueryParameters()));
        form.ifPresent(fields -> misfits.addAll(textBinding.bind(document, fields)));
        RequestState.namesAccounts(
                request, form.map(RequestReading::named).orElseGet(() -> named(body, RequestBody.format(request))));
        misfits.addAll(textBinding.bind(document, only(pathParameters, request)));
        return checked(parsed, declaration, unknown, misfits);
    }

    /**
     * The document of a request that names the operation: the body in the given format whatever its Content-Type says,
     * unless it is a form; the query string only where there is no body.
     *
     * @throws FaultThrown if anything of it cannot be read
     */
    public <Q extends Document> Read<Q> ofName(
            ContainerRequestContext request, Declaration<Q, ?> declaration, Format format) {
        return tracing.stage(STAGE, () -> readOfName(request, declaration, format));
    }

    private <Q extends Document> Read<Q> readOfName(
            ContainerRequestContext request, Declaration<Q, ?> declaration, Format format) {
        byte[] body = RequestBody.take(request, declaration.maxBody());
        Optional<Map<String, List<String>>> form = form(request, body, declaration);
        List<FieldFault> unknown = unknown(request, form, declaration);
        if (form.isEmpty() && body.length > 0) {
            RequestState.namesAccounts(request, named(body, Optional.of(format)));
            Read<Q> parsed = parse(body, reader(request, format), declaration.request());
            return checked(parsed, declaration, unknown, List.of());
        }
        RequestState.namesAccounts(request, form.map(RequestReading::named).orElse(List.of()));
        Read<Q> empty = empty(declaration);
        Q document = empty.document();
        List<TextBinding.Misfit> misfits = new ArrayList<>();
        if (body.length == 0) {
            misfits.addAll(textBinding.bind(document, request.getUriInfo().getQueryParameters()));
        }
        form.ifPresent(fields -> misfits.addAll(textBinding.bind(document, fields)));
        return checked(empty, declaration, unknown, misfits);
    }

    /**
     * The documents of a batch.
     *
     * @throws FaultThrown if the body is not a list of them
     */
    public <Q extends Document> List<@Nullable Q> ofBatch(
            ContainerRequestContext request, Declaration<Q, ?> declaration, Format format) {
        return tracing.stage(STAGE, () -> readOfBatch(request, declaration, format));
    }

    private <Q extends Document> List<@Nullable Q> readOfBatch(
            ContainerRequestContext request, Declaration<Q, ?> declaration, Format format) {
        byte[] body = RequestBody.take(request, declaration.maxBody());
        List<FieldFault> unknown = unknown(request, Optional.empty(), declaration);
        if (!unknown.isEmpty()) {
            throw new FaultThrown(Fault.refused(unknown));
        }
        RequestState.namesAccounts(request, accounts.ofList(body, format));
        try {
            return reader(request, format).readList(body, declaration.request());
        } catch (MalformedBody e) {
            throw new FaultThrown(malformed(e));
        }
    }

    /** An import is long, and names accounts inside it. */
    private List<Optional<String>> named(byte[] body, Optional<Format> format) {
        return body.length > Declaration.MAX_BODY || format.isEmpty()
                ? List.of()
                : List.of(accounts.ofDocument(body, format.get()));
    }

    private static List<Optional<String>> named(Map<String, List<String>> form) {
        return List.of(form.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(NamedAccounts.MEMBER))
                .flatMap(field -> field.getValue().stream())
                .findFirst());
    }

    private static <Q extends Document> Read<Q> parse(byte[] body, DocumentFormat format, Class<Q> type) {
        try {
            return new Read<>(format.read(body, type), Optional.empty());
        } catch (MalformedBody e) {
            return e.document(type)
                    .map(document -> new Read<>(document, Optional.of(malformed(e))))
                    .orElseThrow(() -> new FaultThrown(malformed(e)));
        }
    }

    private static Fault malformed(MalformedBody body) {
        return HttpFault.malformedBody(body.getMessage()).in(unbound(body.misfits()));
    }

    private static List<FieldFault> unbound(List<TextBinding.Misfit> misfits) {
        return misfits.stream()
                .map(misfit -> HttpFault.unboundField(misfit.name(), misfit.message()))
                .toList();
    }

    private DocumentFormat ofContentType(ContainerRequestContext request) {
        return RequestBody.format(request)
                .flatMap(formats::reader)
                .orElseThrow(() -> new FaultThrown(HttpFault.unsupportedMediaType()));
    }

    /** What reads the format; a format that is only written leaves the choice to the Content-Type. */
    private DocumentFormat reader(ContainerRequestContext request, Format format) {
        return formats.reader(format).orElseGet(() -> ofContentType(request));
    }

    private static Optional<Map<String, List<String>>> form(
            ContainerRequestContext request, byte[] body, Declaration<?, ?> declaration) {
        Optional<MediaType> type = RequestBody.type(request).filter(FormFields::isForm);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FormFields.read(body, type.get(), declaration.request()));
        } catch (MalformedBody e) {
            throw new FaultThrown(HttpFault.malformedBody(e.getMessage()));
        }
    }

    private static List<FieldFault> unknown(
            ContainerRequestContext request, Optional<Map<String, List<String>>> form, Declaration<?, ?> declaration) {
        List<FieldFault> unknown = new ArrayList<>(UnknownParameters.among(
                request.getUriInfo().getQueryParameters().keySet(), declaration));
        form.ifPresent(fields -> unknown.addAll(UnknownParameters.among(fields.keySet(), declaration)));
        return unknown;
    }

    private static Map<String, List<String>> only(Iterable<String> names, ContainerRequestContext request) {
        Map<String, List<String>> values = request.getUriInfo().getPathParameters();
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        names.forEach(name -> wanted.put(name, values.getOrDefault(name, List.of())));
        return wanted;
    }

    /** What was read, with all that is wrong with it: the parameters that are unknown, the body, then the other values. */
    private static <Q extends Document> Read<Q> checked(
            Read<Q> parsed, Declaration<Q, ?> declaration, List<FieldFault> unknown, List<TextBinding.Misfit> misfits) {
        List<FieldFault> all = new ArrayList<>(unknown);
        parsed.fault().ifPresent(fault -> all.addAll(fault.fields()));
        all.addAll(unbound(misfits));
        if (all.isEmpty()) {
            return parsed;
        }
        Fault fault = unknown.isEmpty()
                ? parsed.fault().orElseGet(() -> HttpFault.unbound(declaration, all))
                : Fault.refused(all);
        return new Read<>(parsed.document(), Optional.of(fault.in(all)));
    }

    private static <Q extends Document> Read<Q> empty(Declaration<Q, ?> declaration) {
        try {
            return new Read<>(declaration.request().getConstructor().newInstance(), Optional.empty());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(declaration.request() + " cannot be made", e);
        }
    }
}
