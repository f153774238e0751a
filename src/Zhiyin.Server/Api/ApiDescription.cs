using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Server.Api;

/// <summary>The description of the API that clients are generated from: /openapi/v1.json, kept as docs/openapi.json.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this WebApplicationBuilder builder)
    {
        // Numbers are numbers: otherwise the description offers strings beside them.
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new StrongIdJson());
            json.SerializerOptions.Converters.Add(new InstantJson());
        });
        builder.Services.AddOpenApi("v1", Describe);
    }

    private static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStrongId<>)))
            {
                schema.Type = JsonSchemaType.String;
                schema.Format = "uuid";
                schema.Properties?.Clear();
                schema.Required?.Clear();
            }
            else if (type == typeof(DateTimeOffset))
            {
                schema.Type = context.JsonTypeInfo.Type == type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
                schema.Format = "date-time";
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Zhiyin",
                Version = "v1",
                Description = "Understands Chinese customer-service conversations and coaches replies. Spans count UTF-16 code units.",
            };
            // The address differs from machine to machine; the file in docs must not.
            document.Servers = [];
            return Task.CompletedTask;
        });
    }

    /// <summary>Written once and kept: it is the same for everybody, and writing it takes a hundred times as long as any other answer a stranger can ask for.</summary>
    public static void MapApiDescription(this WebApplication app)
    {
        var written = new Lazy<Task<byte[]>>(() => WriteAsync(app.Services));
        app.MapGet("/openapi/v1.json", async () => TypedResults.Bytes(await written.Value, "application/json; charset=utf-8")).ExcludeFromDescription().ForStrangers("the description of the API is public");
    }

    private static async Task<byte[]> WriteAsync(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
        using var written = new MemoryStream();
        await document.SerializeAsJsonAsync(written, OpenApiSpecVersion.OpenApi3_1);
        return written.ToArray();
    }
}
