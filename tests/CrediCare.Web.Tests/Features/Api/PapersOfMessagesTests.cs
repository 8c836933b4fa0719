using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Messages;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>What goes with a message is for keys that read messages.</summary>
public sealed class PapersOfMessagesTests : IDisposable
{
    private readonly PortalFactory _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Key_ThatReadsMessages_FindsThePaperWithTheMessageAndFetchesIt()
    {
        var (world, paper) = await StartAsync();
        var program = _site.Program(await _site.MakeKeyAsync());

        var read = await program.AskAsync($"/api/v1/cases/{world.CaseNumber}/messages");
        var fetched = await program.GetAsync($"/api/v1/documents/{paper}");

        var named = Assert.Single(Assert.Single(read.Items)["documents"]!.AsArray())!;
        Assert.Equal((paper, "kvittering.pdf"), ((string)named["id"]!, (string)named["fileName"]!));
        Assert.Equal("%PDF-1.4 kvittering", await fetched.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Key_ThatReadsCasesOnly_IsToldWhatItLacks()
    {
        var (world, paper) = await StartAsync();
        var program = _site.Program(await _site.MakeKeyAsync(scopes: ApiScopes.CasesRead));

        var refused = await program.AskAsync($"/api/v1/documents/{paper}");
        var ofTheCase = await program.GetAsync($"/api/v1/documents/{world.DocumentId}");

        Assert.Equal((403, "scope-missing", " scope-needed"), (refused.Status, refused.Code, refused.Error));
        Assert.Contains("messages:read", refused.Text, StringComparison.Ordinal);
        Assert.Equal("%PDF-1.4 prøve", await ofTheCase.Content.ReadAsStringAsync());
    }

    private async Task<(ApiWorld World, string Paper)> StartAsync()
    {
        var world = await ApiWorld.MakeAsync(_site);
        await _site
            .Program(await _site.MakeKeyAsync())
            .SendAsync($"/api/v1/cases/{world.CaseNumber}/messages", new { text = "Kvitteringen følger med." });
        return (world, await _site.WithDatabaseAsync(AttachAsync));
    }

    private async Task<string> AttachAsync(PortalContext context)
    {
        var message = await context.Set<Message>().OrderByDescending(one => one.Id).FirstAsync();
        var thread = await context.MessageThreads.SingleAsync(one => one.Id == message.ThreadId);
        var bytes = "%PDF-1.4 kvittering"u8.ToArray();
        var document = Document.ForMessage(
            thread.CreditorId,
            message.Id,
            "kvittering.pdf",
            DocumentType.Pdf,
            bytes.Length,
            new string('0', 64),
            message.AuthorUserId,
            _site.Clock.UtcNow
        );
        var vault = _site.Services.GetRequiredService<Vault>();
        context.AddRange(document, new DocumentContent(document.Id, vault.Seal(bytes, Purposes.Document)));
        await context.SaveChangesAsync();
        return document.PublicId;
    }
}
