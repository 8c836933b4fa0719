using CrediCare.Data;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Documents;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Puts documents that were handed in with a form into the case.</summary>
public sealed class CaseFiles(PortalContext context, TimeProvider clock)
{
    /// <summary>Adds to the unit of work; they have been looked at.</summary>
    public IReadOnlyList<Document> Add(Case one, IEnumerable<HandedInFile> files, Guid userId)
    {
        var documents = new List<Document>();
        foreach (var file in files)
        {
            var document = Document.ForCase(
                one.CreditorId,
                one.Id,
                file.FileName,
                file.Type,
                file.LengthBytes,
                file.Sha256,
                userId,
                clock.GetUtcNow().UtcDateTime
            );
            context.AddRange(document, new DocumentContent(document.Id, file.Sealed));
            documents.Add(document);
        }

        return documents;
    }
}
