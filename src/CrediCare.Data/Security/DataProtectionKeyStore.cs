using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Security;

/// <summary>Data protection's keys as rows. The interface is synchronous; it is asked at start and once a day.</summary>
public sealed class DataProtectionKeyStore(IServiceScopeFactory scopes, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return
        [
            .. Context(scope)
                .DataProtectionKeys.AsNoTracking()
                .OrderBy(key => key.CreatedAtUtc)
                .Select(key => key.Xml)
                .AsEnumerable()
                .Select(xml => XElement.Parse(xml)),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var context = Context(scope);
        context.Add(
            DataProtectionKey.Keep(friendlyName, element.ToString(SaveOptions.DisableFormatting), clock.GetUtcNow().UtcDateTime)
        );
        context.SaveChanges();
    }

    private static PortalContext Context(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<PortalContext>();
}
