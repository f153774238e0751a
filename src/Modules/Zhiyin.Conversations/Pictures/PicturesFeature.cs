using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Pictures;

/// <summary>Pictures in conversations: taken in, checked, served.</summary>
public static class PicturesFeature
{
    private const string Sandbox = "sandbox; default-src 'none'";

    public static void AddPictures(this IServiceCollection services) => services.AddSingleton<Attachments>();

    public static void MapPictures(this IEndpointRouteBuilder api)
    {
        api.MapPost("conversations/{id}/attachments", AddAsync)
            .Needs(Right.Reply).DisableAntiforgery().WithTags("messages").WithName("addAttachment").WithSummary("Takes a picture to be sent; PNG, JPEG, GIF or WebP of at most 5 MB.").Produces<AttachmentShape>(201);
        api.MapGet("attachments/{id:guid}", async (CurrentUser user, Guid id, Attachments attachments, HttpContext http, CancellationToken c) => Serve(http, await attachments.OpenAsync(user, id, c)))
            .ForSignedIn().WithTags("messages").WithName("attachment").WithSummary("A picture of a conversation one may see.").Produces(200, contentType: "image/png");
    }

    /// <summary>The picture, alone in a sandbox: it can run nothing and load nothing, whatever a browser takes it for.</summary>
    public static IResult Serve(HttpContext http, (string ContentType, byte[] Bytes)? picture)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (picture is not { } found)
        {
            return Refusal.NotFound.ToHttp();
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = "inline";
        headers.CacheControl = "private, max-age=3600";
        return TypedResults.Bytes(found.Bytes, found.ContentType);
    }

    /// <summary>The bytes of the form's one file; a refusal when there is none or it is too large.</summary>
    public static async Task<Result<byte[]>> FileAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.HasFormContentType)
        {
            return PictureRefusals.NoPicture;
        }

        if (request.ContentLength > Picture.LargestFile + (64 << 10))
        {
            return PictureRefusals.TooLarge;
        }

        try
        {
            // Kept in memory: what is larger would lie unsealed in a temporary file for a moment.
            var form = await request.ReadFormAsync(
                new Microsoft.AspNetCore.Http.Features.FormOptions { MultipartBodyLengthLimit = Picture.LargestFile, MemoryBufferThreshold = Picture.LargestFile + (64 << 10) }, cancellation);
            if (form.Files is not [var file, ..])
            {
                return PictureRefusals.NoPicture;
            }

            if (file.Length > Picture.LargestFile)
            {
                return PictureRefusals.TooLarge;
            }

            var bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }
        catch (InvalidDataException)
        {
            return PictureRefusals.TooLarge;
        }
    }

    private static async Task<IResult> AddAsync(CurrentUser user, ConversationId id, HttpRequest request, Attachments attachments, CancellationToken cancellation)
    {
        var file = await FileAsync(request, cancellation);
        return file.Refusal is { } refusal
            ? refusal.ToHttp()
            : (await attachments.AddAsync(user, id, file.Value, cancellation)).ToHttp(shape => TypedResults.Created(shape.Url, shape));
    }
}
