package org.switchboard.http.request;

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
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldError;
import org.switchboard.format.BindingError;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.binding.AccountIdReader;
import org.switchboard.format.binding.TextBinder;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.monitoring.Tracing;
import org.switchboard.operation.OperationDescriptor;

/**
 * Makes the document of a request from its body, its query string and its path (wire contract, section 3.3). Thread-safe.
 */
@Singleton
public class RequestReader {
    private static final String STAGE = "reading";

    private final Formats formats;
    private final TextBinder textBinder;
    private final AccountIdReader accounts;
    private final Tracing tracing;

    @Inject
    RequestReader(Formats formats, TextBinder textBinder, AccountIdReader accounts, Tracing tracing) {
        this.accounts = accounts;
        this.tracing = tracing;
        this.formats = formats;
        this.textBinder = textBinder;
    }

    /**
     * The document of a request to a route: the body in the format of its Content-Type, over it the query string, over
     * that a form's fields, over all the path.
     *
     * @throws ApiException if anything of it cannot be read
     */
    public <Q extends Document> ParsedRequest<Q> ofRoute(
            ContainerRequestContext request, OperationDescriptor<Q, ?> descriptor, Iterable<String> pathParameters) {
        return tracing.stage(STAGE, () -> {
            byte[] body = RequestBody.take(request, descriptor.maxBody());
            Optional<Map<String, List<String>>> form = form(request, body, descriptor);
            List<FieldError> unknown = unknown(request, form, descriptor);
            ParsedRequest<Q> parsed = form.isPresent() || body.length == 0
                    ? empty(descriptor)
                    : parse(body, ofContentType(request), descriptor.request());
            Q document = parsed.document();
            List<BindingError> bindingErrors = new ArrayList<>(
                    textBinder.bind(document, request.getUriInfo().getQueryParameters()));
            form.ifPresent(fields -> bindingErrors.addAll(textBinder.bind(document, fields)));
            RequestState.setNamedAccounts(
                    request, form.map(RequestReader::named).orElseGet(() -> named(body, RequestBody.format(request))));
            bindingErrors.addAll(textBinder.bind(document, only(pathParameters, request)));
            return checked(parsed, descriptor, unknown, bindingErrors);
        });
    }

    /**
     * The document of a request that names the operation: the body in the given format whatever its Content-Type says,
     * unless it is a form; the query string only where there is no body.
     *
     * @throws ApiException if anything of it cannot be read
     */
    public <Q extends Document> ParsedRequest<Q> ofName(
            ContainerRequestContext request, OperationDescriptor<Q, ?> descriptor, Format format) {
        return tracing.stage(STAGE, () -> {
            byte[] body = RequestBody.take(request, descriptor.maxBody());
            Optional<Map<String, List<String>>> form = form(request, body, descriptor);
            List<FieldError> unknown = unknown(request, form, descriptor);
            if (form.isEmpty() && body.length > 0) {
                RequestState.setNamedAccounts(request, named(body, Optional.of(format)));
                ParsedRequest<Q> parsed = parse(body, reader(request, format), descriptor.request());
                return checked(parsed, descriptor, unknown, List.of());
            }
            RequestState.setNamedAccounts(
                    request, form.map(RequestReader::named).orElse(List.of()));
            ParsedRequest<Q> empty = empty(descriptor);
            Q document = empty.document();
            List<BindingError> bindingErrors = new ArrayList<>();
            if (body.length == 0) {
                bindingErrors.addAll(
                        textBinder.bind(document, request.getUriInfo().getQueryParameters()));
            }
            form.ifPresent(fields -> bindingErrors.addAll(textBinder.bind(document, fields)));
            return checked(empty, descriptor, unknown, bindingErrors);
        });
    }

    /**
     * The documents of a batch.
     *
     * @throws ApiException if the body is not a list of them
     */
    public <Q extends Document> List<@Nullable Q> ofBatch(
            ContainerRequestContext request, OperationDescriptor<Q, ?> descriptor, Format format) {
        return tracing.stage(STAGE, () -> {
            byte[] body = RequestBody.take(request, descriptor.maxBody());
            List<FieldError> unknown = unknown(request, Optional.empty(), descriptor);
            if (!unknown.isEmpty()) {
                throw new ApiException(ApiError.invalid(unknown));
            }
            RequestState.setNamedAccounts(request, accounts.ofList(body, format));
            try {
                return reader(request, format).readList(body, descriptor.request());
            } catch (MalformedBodyException e) {
                throw new ApiException(malformed(e));
            }
        });
    }

    /** An import is long, and names accounts inside it. */
    private List<Optional<String>> named(byte[] body, Optional<Format> format) {
        return body.length > OperationDescriptor.MAX_BODY || format.isEmpty()
                ? List.of()
                : List.of(accounts.ofDocument(body, format.get()));
    }

    private static List<Optional<String>> named(Map<String, List<String>> form) {
        return List.of(form.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(AccountIdReader.MEMBER))
                .flatMap(field -> field.getValue().stream())
                .findFirst());
    }

    private static <Q extends Document> ParsedRequest<Q> parse(byte[] body, DocumentFormat format, Class<Q> type) {
        try {
            return new ParsedRequest<>(format.read(body, type), Optional.empty());
        } catch (MalformedBodyException e) {
            return e.document(type)
                    .map(document -> new ParsedRequest<>(document, Optional.of(malformed(e))))
                    .orElseThrow(() -> new ApiException(malformed(e)));
        }
    }

    private static ApiError malformed(MalformedBodyException body) {
        return HttpErrors.malformedBody(body.getMessage()).in(unbound(body.bindingErrors()));
    }

    private static List<FieldError> unbound(List<BindingError> bindingErrors) {
        return bindingErrors.stream()
                .map(bindingError -> HttpErrors.unboundField(bindingError.name(), bindingError.message()))
                .toList();
    }

    private DocumentFormat ofContentType(ContainerRequestContext request) {
        return RequestBody.format(request)
                .flatMap(formats::reader)
                .orElseThrow(() -> new ApiException(HttpErrors.unsupportedMediaType()));
    }

    /** What reads the format; a format that is only written leaves the choice to the Content-Type. */
    private DocumentFormat reader(ContainerRequestContext request, Format format) {
        return formats.reader(format).orElseGet(() -> ofContentType(request));
    }

    private static Optional<Map<String, List<String>>> form(
            ContainerRequestContext request, byte[] body, OperationDescriptor<?, ?> descriptor) {
        Optional<MediaType> type = RequestBody.type(request).filter(FormFields::isForm);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FormFields.read(body, type.get(), descriptor.request()));
        } catch (MalformedBodyException e) {
            throw new ApiException(HttpErrors.malformedBody(e.getMessage()));
        }
    }

    private static List<FieldError> unknown(
            ContainerRequestContext request,
            Optional<Map<String, List<String>>> form,
            OperationDescriptor<?, ?> descriptor) {
        List<FieldError> unknown = new ArrayList<>(UnknownParameters.among(
                request.getUriInfo().getQueryParameters().keySet(), descriptor));
        form.ifPresent(fields -> unknown.addAll(UnknownParameters.among(fields.keySet(), descriptor)));
        return unknown;
    }

    private static Map<String, List<String>> only(Iterable<String> names, ContainerRequestContext request) {
        Map<String, List<String>> values = request.getUriInfo().getPathParameters();
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        names.forEach(name -> wanted.put(name, values.getOrDefault(name, List.of())));
        return wanted;
    }

    /** What was read, with all that is wrong with it: the parameters that are unknown, the body, then the other values. */
    private static <Q extends Document> ParsedRequest<Q> checked(
            ParsedRequest<Q> parsed,
            OperationDescriptor<Q, ?> descriptor,
            List<FieldError> unknown,
            List<BindingError> bindingErrors) {
        List<FieldError> all = new ArrayList<>(unknown);
        parsed.fault().ifPresent(apiError -> all.addAll(apiError.fields()));
        all.addAll(unbound(bindingErrors));
        if (all.isEmpty()) {
            return parsed;
        }
        ApiError apiError = unknown.isEmpty()
                ? parsed.fault().orElseGet(() -> HttpErrors.unbound(descriptor, all))
                : ApiError.invalid(all);
        return new ParsedRequest<>(parsed.document(), Optional.of(apiError.in(all)));
    }

    private static <Q extends Document> ParsedRequest<Q> empty(OperationDescriptor<Q, ?> descriptor) {
        try {
            return new ParsedRequest<>(descriptor.request().getConstructor().newInstance(), Optional.empty());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(descriptor.request() + " cannot be made", e);
        }
    }
}
