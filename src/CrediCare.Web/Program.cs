using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalOptions();
builder.AddPortalDatabase();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddPortalAccess();
builder.Services.AddControllersWithViews(options => options.ModelBinderProviders.Insert(0, new ViewerBinder()));

var app = builder.Build();
app.MapControllers();
await app.RunAsync();
