export { handleAuthRequest as GET, handleAuthRequest as POST } from '@/lib/server/auth/next-auth/route'
